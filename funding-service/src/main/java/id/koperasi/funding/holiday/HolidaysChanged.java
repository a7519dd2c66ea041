package id.koperasi.funding.holiday;

/**
 * The holidays of a year became known or changed; told within the transaction, to whoever has due days in it.
 *
 * @param calendar the code of the calendar
 * @param year the year
 */
public record HolidaysChanged(String calendar, int year) {}
