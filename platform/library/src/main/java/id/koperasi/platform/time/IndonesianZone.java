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

    private final ZoneId id;

    IndonesianZone(String id) {
        this.id = ZoneId.of(id);
    }

    public ZoneId id() {
        return id;
    }
}
