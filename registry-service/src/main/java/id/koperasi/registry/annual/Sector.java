package id.koperasi.registry.annual;

import id.koperasi.registry.registerfile.Vocabulary;
import java.util.Optional;

/** The ministry's kinds of cooperatives that hold annual meetings ({@code jenis_sektor_koperasi}). */
public enum Sector {
    /** Koperasi desa or kelurahan Merah Putih. */
    KDKMP,
    /** Riil. */
    REAL,
    /** Riil + USP Konvensional. */
    REAL_AND_SAVINGS_CONVENTIONAL,
    /** Riil + USP Syariah. */
    REAL_AND_SAVINGS_SHARIA;

    private static final Vocabulary WORDS = Vocabulary.of("report-sectors.csv");

    /** The kind that files write so; empty when there is none. */
    public static Optional<Sector> written(String words) {
        return Optional.ofNullable(WORDS.meaning(words)).map(Sector::valueOf);
    }
}
