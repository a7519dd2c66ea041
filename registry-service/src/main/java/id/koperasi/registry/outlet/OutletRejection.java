package id.koperasi.registry.outlet;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.business.UnitFunction;
import java.util.UUID;

/** Why a plan for an outlet is not taken. */
sealed interface OutletRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "outlet-planned-already",
            en = "Such an outlet of this name is planned already",
            id = "Gerai dengan nama dan jenis ini sudah direncanakan")
    record PlannedAlready() implements OutletRejection {}

    @Refusal(
            status = 409,
            code = "outlet-plan-settled",
            en = "The plan is settled",
            id = "Rencana gerai ini sudah selesai",
            enDetail = "It is {state}.",
            idDetail = "Keadaannya {state}.")
    record PlanSettled(OutletState state) implements OutletRejection {}

    @Refusal(
            status = 422,
            code = "outlet-no-such-unit",
            en = "The cooperative has opened no such business unit of this function",
            id = "Koperasi belum membuka unit usaha tersebut dengan jenis ini")
    record NoSuchUnit(UUID unitId, UnitFunction function) implements OutletRejection {}

    @Refusal(
            status = 409,
            code = "outlet-unit-taken",
            en = "Another plan became this business unit",
            id = "Unit usaha ini berasal dari rencana gerai lain")
    record UnitTaken() implements OutletRejection {}

    @Refusal(
            status = 422,
            code = "outlet-facility-unknown",
            en = "The cooperative has no such facility",
            id = "Koperasi tidak memiliki tempat tersebut")
    record NoSuchFacility(UUID facilityId) implements OutletRejection {}

    @Refusal(
            status = 422,
            code = "outlet-says-so-already",
            en = "The plan says so already",
            id = "Rencana gerai sudah menyatakan demikian")
    record OutletSaysSoAlready() implements OutletRejection {}
}
