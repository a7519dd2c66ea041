package id.koperasi.funding.holiday;

import java.util.List;

/**
 * The holidays of a year.
 *
 * @param calendar the code of the calendar it belongs to
 * @param year the year
 * @param version from 1; the last counts
 * @param decree the joint decree that says so
 * @param days in order
 */
public record HolidayYear(String calendar, int year, int version, String decree, List<Holiday> days) {

    public HolidayYear {
        days = List.copyOf(days);
    }
}
