package id.koperasi.registry.progress;

import id.koperasi.platform.problem.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is counted of a region: every milestone, and how its cooperatives live. */
public enum Figure {
    PROPOSED("Musyawarah dipanggil", "Village meeting called"),
    FORMED("Berbadan hukum", "Legal entity"),
    VILLAGE_COVERED("Desa/kelurahan berkoperasi", "Villages with a legal entity"),
    NPWP("NPWP", "Tax number (NPWP)"),
    NIB("NIB", "Business number (NIB)"),
    NIK_KOPERASI("NIK koperasi", "Cooperative number (NIK koperasi)"),
    IDENTIFIED("Ketiga nomor lengkap", "All three numbers"),
    ACCOUNT_VERIFIED("Rekening terverifikasi", "Bank account verified"),
    CHAIR_TRAINED("Ketua terlatih", "Chair trained"),
    TREASURER_TRAINED("Bendahara terlatih", "Treasurer trained"),
    COACHED_BY_DINAS("Didampingi Dinas", "Coached by the Dinas"),
    COACHED_BY_DEKOPIN("Didampingi Dekopin", "Coached by Dekopin"),
    COACHED("Didampingi", "Coached"),
    BOOKS_OPEN("Pembukuan dibuka", "Books open"),
    APPLIED("Mengajukan pinjaman", "Applied for a loan"),
    DISBURSED("Pinjaman dicairkan", "Loan paid out"),
    GRANT_RECEIVED("Hibah diterima", "Grant received"),
    ANNUAL_MEETING_HELD("RAT diselenggarakan", "Annual meeting held"),
    ANNUAL_MEETING_NOT_DUE("RAT belum jatuh tempo", "Annual meeting not yet due"),
    PILOT("Percontohan", "Pilot"),
    UNIT_OPENED("Gerai dibuka", "Business unit opened"),
    ACTIVE("Aktif", "Active"),
    DORMANT("Tidur", "Dormant"),
    PAPER_ONLY("Hanya di atas kertas", "On paper only");

    /** From the village meeting to a coach, in the order in which a cooperative gets there. */
    public static final List<Figure> PAPERS = List.of(
            PROPOSED,
            FORMED,
            NPWP,
            NIB,
            NIK_KOPERASI,
            IDENTIFIED,
            ACCOUNT_VERIFIED,
            CHAIR_TRAINED,
            TREASURER_TRAINED,
            COACHED);

    /** Whether those that exist live. */
    public static final List<Figure> LIFE = List.of(
            BOOKS_OPEN,
            UNIT_OPENED,
            ACTIVE,
            DORMANT,
            PAPER_ONLY,
            ANNUAL_MEETING_HELD,
            ANNUAL_MEETING_NOT_DUE,
            APPLIED,
            DISBURSED,
            GRANT_RECEIVED);

    private static final String LIVED = "LIVED";

    private final String indonesian;
    private final String english;

    Figure(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    /** What it is called. */
    public String title(Language language) {
        return language.choose(indonesian, english);
    }

    /** Whether it says how cooperatives live, which may change with every day, and is no milestone. */
    public boolean living() {
        return this == ACTIVE || this == DORMANT || this == PAPER_ONLY;
    }

    /** Its value, from the sums of the facts that are counted; a fact that is absent is none. */
    public long of(Map<String, Long> sums) {
        return switch (this) {
            case DORMANT -> sum(sums, LIVED) - sum(sums, ACTIVE.name());
            case PAPER_ONLY -> sum(sums, FORMED.name()) - sum(sums, LIVED);
            default -> sum(sums, name());
        };
    }

    /** The facts that these figures are made of. */
    static Set<String> facts(List<Figure> figures) {
        return figures.stream()
                .flatMap(figure -> switch (figure) {
                    case DORMANT -> List.of(LIVED, ACTIVE.name()).stream();
                    case PAPER_ONLY -> List.of(FORMED.name(), LIVED).stream();
                    default -> List.of(figure.name()).stream();
                })
                .collect(Collectors.toSet());
    }

    /** Every figure of these sums. */
    public static Map<Figure, Long> all(Map<String, Long> sums) {
        return Arrays.stream(values())
                .collect(Collectors.toMap(
                        figure -> figure,
                        figure -> figure.of(sums),
                        (one, other) -> one,
                        () -> new EnumMap<>(Figure.class)));
    }

    private static long sum(Map<String, Long> sums, String fact) {
        return sums.getOrDefault(fact, 0L);
    }
}
