package id.koperasi.funding.reconciliation;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why what a bank says is not kept. */
sealed interface ReconciliationRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "bank-balance-told",
            en = "The balance of that day was told with this statement already",
            id = "Saldo hari itu sudah dicatat dengan rekening koran ini")
    record BalanceTold() implements ReconciliationRejection {}
}
