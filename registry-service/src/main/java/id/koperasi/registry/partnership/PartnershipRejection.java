package id.koperasi.registry.partnership;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** Why a partnership is not taken. */
sealed interface PartnershipRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "partnership-ends-before-it-begins",
            en = "The partnership ends before it begins",
            id = "Kemitraan berakhir sebelum dimulai")
    record EndsBeforeItBegins(LocalDate from, LocalDate until) implements PartnershipRejection {}

    @Refusal(
            status = 422,
            code = "volume-without-unit",
            en = "A volume has a unit of measure, and a unit of measure a volume",
            id = "Volume memerlukan satuan, dan satuan memerlukan volume")
    record VolumeWithoutUnit() implements PartnershipRejection {}

    @Refusal(
            status = 422,
            code = "partnership-says-so-already",
            en = "The partnership says so already",
            id = "Keterangan kemitraan tersebut sudah sama")
    record SaidSoAlready() implements PartnershipRejection {}

    @Refusal(
            status = 409,
            code = "partnership-agreed-already",
            en = "This agreement on this commodity is recorded already",
            id = "Perjanjian untuk komoditas ini sudah tercatat")
    record AgreedAlready() implements PartnershipRejection {}

    @Refusal(
            status = 409,
            code = "partnership-over",
            en = "The partnership is over by then",
            id = "Kemitraan sudah berakhir pada hari itu",
            enDetail = "Its last day is {lastDay}.",
            idDetail = "Hari terakhirnya {lastDay}.")
    record PartnershipOver(LocalDate lastDay) implements PartnershipRejection {}
}
