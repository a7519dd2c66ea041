package id.koperasi.funding.holiday;

import java.util.List;

/**
 * The holidays of a year.
 *
 * @param year the year
 * @param version from 1; the last counts
 * @param decree the joint decree that says so
 * @param days in order
 */
record HolidayYear(int year, int version, String decree, List<Holiday> days) {

    HolidayYear {
        days = List.copyOf(days);
    }
}
