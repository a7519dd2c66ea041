package id.koperasi.funding.schedule;

/**
 * By what due days move.
 *
 * @param calendar the code of the calendar whose holidays count
 * @param rule what happens to a due day that is one
 */
public record DueDays(String calendar, DueDayRule rule) {

    /** The calendar of the nation, whose years come by joint decree. */
    public static final String NATIONAL = "NATIONAL";
}
