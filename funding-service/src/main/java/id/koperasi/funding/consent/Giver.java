package id.koperasi.funding.consent;

/** Who agrees that a cooperative borrows. */
enum Giver {
    /** For a KDMP. */
    VILLAGE_HEAD("village-head"),
    /** For a KKMP. */
    REGENCY("regency-office");

    private final String role;

    Giver(String role) {
        this.role = role;
    }

    static Giver of(String cooperativeKind) {
        return cooperativeKind.equals("KDMP") ? VILLAGE_HEAD : REGENCY;
    }

    String role() {
        return role;
    }
}
