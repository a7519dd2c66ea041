package id.koperasi.funding.guidance;

import java.util.Arrays;
import java.util.List;

/** Who is to confirm that he has a piece of guidance. */
enum Addressee {
    /** The office of each province in which there are cooperatives. */
    PROVINCE_OFFICE("province-office"),
    /** The office of each regency in which there are cooperatives. */
    REGENCY_OFFICE("regency-office"),
    /** Whoever is chair of a cooperative. */
    CHAIR("chair"),
    /** Whoever is treasurer of a cooperative. */
    TREASURER("treasurer"),
    /** Whoever leads the supervisors of a cooperative. */
    SUPERVISOR_CHAIR("supervisor-chair");

    private final String role;

    Addressee(String role) {
        this.role = role;
    }

    String role() {
        return role;
    }

    /** Those that are an office of a region. */
    static List<Addressee> offices() {
        return List.of(PROVINCE_OFFICE, REGENCY_OFFICE);
    }

    /** Those that somebody of a cooperative holds. */
    static List<Addressee> officers() {
        return Arrays.stream(values()).filter(each -> !offices().contains(each)).toList();
    }
}
