package id.koperasi.platform.time;

import java.time.ZoneId;

/** The three times of Indonesia; none of them knows summer time. */
public enum IndonesianZone {
    /** Western: Sumatra, Java, western and central Kalimantan. */
    WIB("Asia/Jakarta"),
    /** Central: Bali, Nusa Tenggara, the rest of Kalimantan, Sulawesi. */
    WITA("Asia/Makassar"),
    /** Eastern: Maluku and Papua. */
    WIT("Asia/Jayapura");

    /** Where the capital is, and so the zone of what concerns the whole nation. */
    public static final IndonesianZone CAPITAL = WIB;

    private final ZoneId id;

    IndonesianZone(String id) {
        this.id = ZoneId.of(id);
    }

    /** The zone of a region by its official code, whose first two digits are its province; the nation's is the capital's. */
    public static IndonesianZone ofRegion(String code) {
        return switch (code.substring(0, 2)) {
            case "51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76" -> WITA;
            case "81", "82", "91", "92", "93", "94", "95", "96" -> WIT;
            default -> WIB;
        };
    }

    public ZoneId id() {
        return id;
    }
}
