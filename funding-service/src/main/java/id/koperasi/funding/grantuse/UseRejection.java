package id.koperasi.funding.grantuse;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a use is not recorded. */
sealed interface UseRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "more-than-the-grant",
            en = "More would be spent than was received",
            id = "Penggunaan melebihi hibah yang diterima",
            enDetail = "{received} was received and {used} would be spent.",
            idDetail = "Diterima {received}, penggunaan menjadi {used}.")
    record MoreThanTheGrant(Rupiah received, Rupiah used) implements UseRejection {}
}
