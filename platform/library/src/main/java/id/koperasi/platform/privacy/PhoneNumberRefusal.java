package id.koperasi.platform.privacy;

/** The rules of a telephone number of Indonesia. */
public enum PhoneNumberRefusal implements SensitiveRefusal {
    CHARACTERS(
            "phone-characters",
            "a telephone number has digits, spaces, dots, hyphens, brackets and a leading plus",
            "nomor telepon hanya berisi angka, spasi, titik, tanda hubung, kurung dan tanda tambah di depan"),
    COUNTRY("phone-country", "a telephone number starts with 0, 62 or +62", "nomor telepon diawali 0, 62 atau +62"),
    LENGTH(
            "phone-length",
            "a telephone number has 8 to 12 digits after 0 or +62, the first of them 2 to 9",
            "nomor telepon memiliki 8 sampai 12 angka setelah 0 atau +62, diawali angka 2 sampai 9");

    private final String code;
    private final String en;
    private final String id;

    PhoneNumberRefusal(String code, String en, String id) {
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
