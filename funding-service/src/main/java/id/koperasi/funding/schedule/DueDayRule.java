package id.koperasi.funding.schedule;

/** What happens to a due day on which banks do not work. It never moves to a day before, for money pays what is owed from the nominal day on. */
public enum DueDayRule {
    /** It is the next working day (PMK 49/2025 art. 7). */
    NEXT_WORKING_DAY,
    /** The same, but leave that all take together (cuti bersama) is a day like others. */
    NEXT_UNLESS_LEAVE,
    /** It stays. */
    STAYS
}
