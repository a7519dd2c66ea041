package id.koperasi.ledger.interest;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.math.BigDecimal;

/** Why a rate is not set, or the interest of a month not credited. */
public sealed interface InterestRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "savings-rate-above-ceiling",
            source = "Permenkop UKM 8/2023 art. 26(4)",
            en = "Savings may not earn that much a year",
            id = "Imbalan simpanan melebihi batas tertinggi setahun",
            enDetail = "The ceiling is {ceiling} % a year.",
            idDetail = "Batas tertinggi {ceiling} % setahun.")
    record SavingsRateAboveCeiling(BigDecimal ceiling) implements InterestRejection {}

    @Refusal(
            status = 409,
            code = "savings-rate-decided",
            en = "The rate from this month on is decided already",
            id = "Imbalan simpanan mulai bulan ini sudah diputuskan")
    record SavingsRateDecided() implements InterestRejection {}

    @Refusal(
            status = 409,
            code = "savings-rate-too-early",
            en = "A rate changes for months to come",
            id = "Imbalan simpanan hanya berubah untuk bulan mendatang",
            enDetail = "It can begin in {earliest}.",
            idDetail = "Dapat berlaku mulai {earliest}.")
    record SavingsRateTooEarly(String earliest) implements InterestRejection {}

    @Refusal(
            status = 409,
            code = "interest-month-not-over",
            en = "Interest is credited when its month is over",
            id = "Jasa simpanan dibukukan setelah bulannya berakhir")
    record InterestMonthNotOver() implements InterestRejection {}

    @Refusal(
            status = 409,
            code = "interest-credited",
            en = "The interest of this month is credited already",
            id = "Jasa simpanan bulan ini sudah dibukukan",
            enDetail = "The interest of the month names its entry, which can be undone.",
            idDetail = "Nomor jurnalnya ada pada jasa simpanan bulan itu dan dapat dibatalkan.")
    record InterestCredited() implements InterestRejection {}

    @Refusal(
            status = 409,
            code = "interest-changed",
            en = "The savings of the month changed while its interest was reckoned; ask again",
            id = "Simpanan bulan itu berubah ketika jasanya dihitung; ulangi permintaan")
    record InterestChanged() implements InterestRejection {}

    @Refusal(
            status = 409,
            code = "earlier-interest-open",
            en = "The interest of the month before is not credited yet",
            id = "Jasa simpanan bulan sebelumnya belum dibukukan",
            enDetail = "{month} comes first: what it brings earns interest too.",
            idDetail = "{month} lebih dahulu, sebab hasilnya ikut dihitung.")
    record EarlierInterestOpen(String month) implements InterestRejection {}

    @Refusal(
            status = 409,
            code = "no-interest",
            en = "No savings earn anything in this month",
            id = "Tidak ada jasa simpanan pada bulan ini")
    record NoInterest() implements InterestRejection {}
}
