package id.koperasi.funding.supplieraccount;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a bank is not asked about the account of a supplier, or why he is not paid to it. */
public sealed interface SupplierAccountRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "supplier-not-payable",
            en = "This version of the programme pays to the cooperative alone",
            id = "Versi program ini hanya membayar kepada koperasi",
            source = "Ketentuan versi program")
    record SupplierNotPayable() implements SupplierAccountRejection {}

    @Refusal(
            status = 422,
            code = "supplier-not-quoted",
            en = "No quotation of this supplier for this purpose was submitted",
            id = "Tidak ada penawaran pemasok ini untuk tujuan ini dalam proposal yang diajukan")
    record SupplierNotQuoted() implements SupplierAccountRejection {}

    @Refusal(
            status = 409,
            code = "no-bank-to-ask",
            en = "No bank is connected that could say whose account it is",
            id = "Tidak ada bank yang terhubung untuk memastikan pemilik rekening")
    record NoBankToAsk() implements SupplierAccountRejection {}

    @Refusal(
            status = 409,
            code = "supplier-account-asked",
            en = "The bank is being asked about an account of this supplier",
            id = "Bank sedang ditanya tentang rekening pemasok ini")
    record AskedAlready() implements SupplierAccountRejection {}

    @Refusal(
            status = 409,
            code = "supplier-account-unverified",
            en = "The bank has not been asked whose account this is, or the supplier has named another since",
            id = "Bank belum ditanya tentang pemilik rekening ini, atau pemasok sudah menyebut rekening lain",
            enDetail = "Have the account verified, then order the payment.",
            idDetail = "Verifikasi rekeningnya dahulu, lalu susun perintah bayar.",
            source = "Ketentuan program: pemasok dibayar ke rekening atas namanya sendiri")
    record Unverified() implements SupplierAccountRejection {}

    @Refusal(
            status = 409,
            code = "supplier-account-pending",
            en = "The bank has not answered yet whose account this is",
            id = "Bank belum menjawab siapa pemilik rekening ini")
    record Pending() implements SupplierAccountRejection {}

    @Refusal(
            status = 422,
            code = "supplier-account-name-differs",
            en = "The account stands in another name than the supplier's",
            id = "Rekening ini atas nama lain, bukan nama pemasok",
            source = "Ketentuan program: pemasok dibayar ke rekening atas namanya sendiri")
    record NameDiffers() implements SupplierAccountRejection {}

    @Refusal(
            status = 422,
            code = "supplier-account-closed",
            en = "The bank has no such account, or none that takes money",
            id = "Bank tidak memiliki rekening ini, atau rekeningnya tidak dapat menerima dana",
            enDetail = "The bank's code is {code}.",
            idDetail = "Kode bank: {code}.")
    record Closed(String code) implements SupplierAccountRejection {}

    @Refusal(
            status = 409,
            code = "supplier-account-unanswered",
            en = "The bank did not say in time whose account this is",
            id = "Bank tidak menjawab pada waktunya siapa pemilik rekening ini",
            enDetail = "Ask again.",
            idDetail = "Tanyakan sekali lagi.")
    record Unanswered() implements SupplierAccountRejection {}
}
