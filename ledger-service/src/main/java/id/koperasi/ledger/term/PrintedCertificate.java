package id.koperasi.ledger.term;

import id.koperasi.ledger.interest.DayCount;
import id.koperasi.ledger.paper.HalfSheet;
import id.koperasi.ledger.receipt.AmountInWords;
import id.koperasi.ledger.term.TermDeposit.Agreed;
import id.koperasi.ledger.term.TermDeposit.AtMaturity;
import id.koperasi.ledger.term.TermDeposit.InterestPayment;
import id.koperasi.ledger.term.TermDeposit.Status;
import java.math.BigDecimal;
import java.net.URI;

/**
 * What the certificate of a deposit (bilyet) says on paper, in Indonesian.
 *
 * @param cooperative that holds it
 * @param owner in whose name, with his number
 * @param check where anybody learns whether it is genuine
 */
record PrintedCertificate(TermDeposit deposit, String cooperative, String owner, URI check) {

    HalfSheet sheet() {
        Agreed agreed = deposit.agreed();
        String opened = HalfSheet.day(agreed.openedOn());
        HalfSheet sheet = HalfSheet.of(
                        cooperative, "BILYET SIMPANAN BERJANGKA No. %06d".formatted(deposit.number()), check)
                .field("Atas nama", owner)
                .field("Jumlah", deposit.principal().toString())
                .field("Terbilang", AmountInWords.of(deposit.principal()))
                .field(
                        "Jangka waktu",
                        "%d bulan, %s s.d. %s".formatted(agreed.months(), opened, HalfSheet.day(agreed.maturesOn())))
                .field(
                        "Jasa",
                        "%s %% setahun, %s, %s"
                                .formatted(
                                        percent(agreed.yearlyPercent()),
                                        days(agreed.dayCount()),
                                        paid(agreed.interestPaid())))
                .field("Saat jatuh tempo", end(agreed.atMaturity()))
                .field(
                        "Pencairan lebih awal",
                        "jasa %s %% setahun sejak jasa terakhir dibayar, potongan %s %% dari pokok"
                                .formatted(percent(agreed.earlyPercent()), percent(agreed.earlyFeePercent())))
                .signedBy("", "Ketua")
                .signedBy(opened, "Bendahara");
        return deposit.status() == Status.OPEN ? sheet : sheet.remark("TIDAK BERLAKU LAGI");
    }

    private static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String days(DayCount dayCount) {
        return switch (dayCount) {
            case ACTUAL_365 -> "hari sebenarnya/365";
            case ACTUAL_ACTUAL -> "hari sebenarnya/hari setahun";
        };
    }

    private static String paid(InterestPayment paid) {
        return switch (paid) {
            case MONTHLY -> "dibayar setiap bulan ke simpanan sukarela";
            case AT_MATURITY -> "dibayar saat jatuh tempo";
        };
    }

    private static String end(AtMaturity end) {
        return switch (end) {
            case PAY_OUT -> "pokok dan jasa dipindahkan ke simpanan sukarela";
            case RENEW -> "pokok diperpanjang otomatis (ARO), jasa ke simpanan sukarela";
            case RENEW_WITH_INTEREST -> "pokok dan jasa diperpanjang otomatis (ARO)";
        };
    }
}
