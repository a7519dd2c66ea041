package id.koperasi.funding.nomination;

/** Which office nominates. */
enum Nominator {
    REGENCY("regency-office"),
    PROVINCE("province-office");

    private final String role;

    Nominator(String role) {
        this.role = role;
    }

    String role() {
        return role;
    }
}
