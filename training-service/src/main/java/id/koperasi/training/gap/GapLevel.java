package id.koperasi.training.gap;

/** By what the figures are summed. */
enum GapLevel {
    PROVINCE(1, 2),
    REGENCY(2, 5),
    DISTRICT(3, 8);

    private final int number;
    private final int codeLength;

    GapLevel(int number, int codeLength) {
        this.number = number;
        this.codeLength = codeLength;
    }

    /** 1 for provinces, counting down. */
    int number() {
        return number;
    }

    int codeLength() {
        return codeLength;
    }
}
