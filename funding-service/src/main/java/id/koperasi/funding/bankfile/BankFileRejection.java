package id.koperasi.funding.bankfile;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a line of a bank's file is not settled. */
sealed interface BankFileRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "bank-file-problem-settled",
            en = "Somebody has looked at this line already",
            id = "Baris berkas bank ini sudah ditangani")
    record ProblemSettled() implements BankFileRejection {}
}
