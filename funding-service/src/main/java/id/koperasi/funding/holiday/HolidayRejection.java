package id.koperasi.funding.holiday;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** Why holidays are not taken in. */
public sealed interface HolidayRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "unknown-holiday-calendar",
            en = "There is no such calendar of holidays",
            id = "Tidak ada kalender hari libur ini")
    record UnknownCalendar() implements HolidayRejection {}

    @Refusal(
            status = 409,
            code = "holiday-calendar-exists",
            en = "A calendar of holidays has this code already",
            id = "Kode kalender hari libur ini sudah dipakai")
    record CalendarExists() implements HolidayRejection {}

    @Refusal(
            status = 422,
            code = "holiday-of-another-year",
            en = "A holiday lies in another year",
            id = "Ada hari libur di tahun lain",
            enDetail = "{date} does not lie in {year}.",
            idDetail = "{date} tidak berada di tahun {year}.")
    record OfAnotherYear(LocalDate date, int year) implements HolidayRejection {}

    @Refusal(
            status = 422,
            code = "holiday-twice",
            en = "A day stands there twice",
            id = "Satu tanggal tercantum dua kali",
            enDetail = "It is {date}.",
            idDetail = "Tanggalnya {date}.")
    record DayTwice(LocalDate date) implements HolidayRejection {}

    @Refusal(
            status = 409,
            code = "holidays-changed-meanwhile",
            en = "Somebody else recorded the holidays of this year at the same moment",
            id = "Hari libur tahun ini baru saja dicatat pihak lain")
    record ChangedMeanwhile() implements HolidayRejection {}
}
