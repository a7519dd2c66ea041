package id.koperasi.funding.simulator;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a loan cannot be played through. */
sealed interface SimulationRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "beyond-the-programme",
            en = "The programme does not lend that",
            id = "Program tidak memberikan pinjaman seperti itu",
            enDetail =
                    "At most {ceiling}, {maxTenorMonths} months, of them {maxGraceMonths} of grace and fewer than all.",
            idDetail =
                    "Paling banyak {ceiling}, {maxTenorMonths} bulan, {maxGraceMonths} di antaranya masa tenggang dan tidak seluruhnya.")
    record BeyondTheProgramme(Rupiah ceiling, int maxTenorMonths, int maxGraceMonths) implements SimulationRejection {}

    @Refusal(
            status = 422,
            code = "no-such-day",
            en = "The calendar has no such day",
            id = "Tanggal itu tidak ada dalam kalender",
            enDetail = "It has no {day}.",
            idDetail = "Tidak ada {day}.")
    record NoSuchDay(String day) implements SimulationRejection {}
}
