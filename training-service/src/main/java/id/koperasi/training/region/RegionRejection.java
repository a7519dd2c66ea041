package id.koperasi.training.region;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** What a caller may not say of a region. */
public sealed interface RegionRejection extends Rejection {

    @Refusal(
            status = 403,
            code = "region-outside-reach",
            en = "The region is outside your own",
            id = "Wilayah ini berada di luar wilayah Anda")
    record RegionOutsideReach(String regionCode) implements RegionRejection {}

    @Refusal(
            status = 422,
            code = "date-in-the-future",
            en = "What has happened cannot lie in the future",
            id = "Kejadian yang sudah berlangsung tidak dapat bertanggal di masa depan",
            enDetail = "{field} is {given}; there it is {today} today.",
            idDetail = "{field} berisi {given}; di sana hari ini tanggal {today}.")
    record DateInTheFuture(String field, LocalDate given, LocalDate today) implements RegionRejection {}
}
