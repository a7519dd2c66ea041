package id.koperasi.funding.portfolio;

import id.koperasi.platform.problem.Language;

/** By what a portfolio is told apart. */
enum Dimension {
    /** Provinces, or what stands directly below the region that is asked for. */
    REGION("Wilayah", "Region"),
    PROGRAMME("Program", "Programme"),
    /** Collectibility; 1 is the best. */
    CLASS("Kolektibilitas", "Class"),
    /** Capital, operating costs or both. */
    PURPOSE("Tujuan", "Purpose"),
    /** The month of the first payment out. */
    VINTAGE("Bulan pencairan", "Vintage"),
    /** Collected by the fund, by PUPN, or written off; only here are those that are written off counted. */
    STATE("Status", "State");

    private final String indonesian;
    private final String english;

    Dimension(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    String title(Language language) {
        return language.choose(indonesian, english);
    }
}
