package id.koperasi.registry.founding;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** What is wrong with the capital of a founding as a whole. */
public sealed interface CapitalRule extends Rejection {

    @Refusal(
            status = 422,
            code = "capital-not-proven",
            en = "Less capital is proven than simpanan pokok, simpanan wajib and hibah come to",
            id = "Bukti setor modal kurang dari jumlah simpanan pokok, simpanan wajib, dan hibah",
            enDetail = "{proven} of {needed}.",
            idDetail = "{proven} dari {needed}.",
            source = "Juklak Menkop 1/2025, Bab IV")
    record CapitalNotProven(Rupiah proven, Rupiah needed) implements CapitalRule {}
}
