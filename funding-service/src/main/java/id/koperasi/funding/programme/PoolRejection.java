package id.koperasi.funding.programme;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why money does not move in a pool. */
public sealed interface PoolRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "pool-cannot-carry",
            en = "The pool of the programme cannot carry this amount",
            id = "Dana program tidak mencukupi",
            enDetail = "{asked} is asked for and {available} is available on that day and after it."
                    + " Nothing was recorded; try again once the pool has received more capital.",
            idDetail = "Diminta {asked}, tersedia {available} pada hari itu dan sesudahnya."
                    + " Tidak ada yang dicatat; coba lagi setelah dana program bertambah.")
    record PoolCannotCarry(Rupiah asked, Rupiah available) implements PoolRejection {}

    @Refusal(
            status = 409,
            code = "capital-recorded",
            en = "Capital with this reference is recorded already",
            id = "Dana dengan nomor rujukan ini sudah dicatat")
    record CapitalRecorded(String reference) implements PoolRejection {}
}
