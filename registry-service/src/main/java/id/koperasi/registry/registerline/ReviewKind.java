package id.koperasi.registry.registerline;

import java.util.Locale;

/** Why somebody has to look at a row of a register. */
public enum ReviewKind {
    /** The names lead to no village, or to several. */
    VILLAGE_UNCERTAIN(
            "The names lead to no single village", "Nama wilayah tidak menunjuk tepat satu desa atau kelurahan"),
    /** The village has a cooperative of another decree. */
    VILLAGE_HAS_ANOTHER(
            "The village has a cooperative of another decree",
            "Desa ini sudah memiliki koperasi dengan keputusan lain"),
    /** The decree formed a cooperative of another village. */
    DECREE_ELSEWHERE(
            "The decree formed a cooperative of another village", "Nomor keputusan ini milik koperasi desa lain"),
    /** A number is another cooperative's. */
    NUMBER_ELSEWHERE("Another cooperative has one of the numbers", "Salah satu nomor sudah dimiliki koperasi lain"),
    /** The same cooperative has another number of a kind. */
    NUMBER_DIFFERS("The cooperative has another number of this kind", "Koperasi ini memiliki nomor lain yang sejenis"),
    /** It is called like another village of the same district. */
    NAME_OF_NEIGHBOUR(
            "It is called like another village of the district", "Namanya seperti desa lain di kecamatan yang sama");

    private final String english;
    private final String indonesian;

    ReviewKind(String english, String indonesian) {
        this.english = english;
        this.indonesian = indonesian;
    }

    public String english() {
        return english;
    }

    public String indonesian() {
        return indonesian;
    }

    /** The code under which a dry run tells it. */
    public String code() {
        return "review-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
