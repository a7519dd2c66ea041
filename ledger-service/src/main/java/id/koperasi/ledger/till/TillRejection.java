package id.koperasi.ledger.till;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a teller's form is not posted. */
public sealed interface TillRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "form-field-missing",
            en = "This form needs one more field",
            id = "Formulir ini belum lengkap",
            enDetail = "It is {field}.",
            idDetail = "Isian: {field}.")
    record FieldMissing(TellerForm form, String field) implements TillRejection {}

    @Refusal(
            status = 422,
            code = "field-not-of-form",
            en = "This form does not know that field",
            id = "Formulir ini tidak memuat isian tersebut",
            enDetail = "It is {field}.",
            idDetail = "Isian: {field}.")
    record FieldNotOfForm(TellerForm form, String field) implements TillRejection {}

    @Refusal(
            status = 422,
            code = "no-money-place",
            en = "The cooperative keeps no money on this account on that day",
            id = "Akun ini bukan tempat uang koperasi pada tanggal tersebut",
            enDetail = "It is {account}.",
            idDetail = "Akun: {account}.")
    record NoMoneyPlace(String account) implements TillRejection {}

    @Refusal(
            status = 422,
            code = "transfer-to-itself",
            en = "Money is transferred from one place to another",
            id = "Uang dipindahkan dari satu tempat ke tempat lain")
    record TransferToItself() implements TillRejection {}

    @Refusal(
            status = 422,
            code = "form-without-account",
            en = "On that day no account is set for this form and this kind of business unit",
            id = "Pada tanggal tersebut belum ada akun untuk formulir dan jenis unit usaha ini")
    record FormWithoutAccount(TellerForm form) implements TillRejection {}

    @Refusal(
            status = 422,
            code = "services-leave-no-store",
            en = "What this business unit sells does not come out of the inventories",
            id = "Penjualan unit usaha ini tidak mengurangi persediaan")
    record ServicesLeaveNoStore() implements TillRejection {}
}
