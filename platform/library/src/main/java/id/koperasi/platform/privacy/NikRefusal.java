package id.koperasi.platform.privacy;

/** The hard rules of a NIK; what merely looks odd is a {@link NikWarning}. */
public enum NikRefusal implements SensitiveRefusal {
    LENGTH("nik-length", "a NIK has exactly sixteen digits", "NIK terdiri atas tepat enam belas angka"),
    DAY(
            "nik-day",
            "the day in a NIK is 01 to 31, or 41 to 71 for a woman",
            "tanggal dalam NIK adalah 01 sampai 31, atau 41 sampai 71 untuk perempuan"),
    MONTH("nik-month", "the month in a NIK is 01 to 12", "bulan dalam NIK adalah 01 sampai 12"),
    DATE("nik-date", "the day of birth in a NIK is in no calendar", "tanggal lahir dalam NIK tidak ada dalam kalender"),
    SERIAL("nik-serial", "the serial number in a NIK starts at 0001", "nomor urut dalam NIK dimulai dari 0001");

    private final String code;
    private final String en;
    private final String id;

    NikRefusal(String code, String en, String id) {
        this.code = code;
        this.en = en;
        this.id = id;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public String id() {
        return id;
    }
}
