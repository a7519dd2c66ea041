package id.koperasi.registry.identity;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why an identity number is not recorded. */
public sealed interface IdentityRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "npwp-form",
            en = "An NPWP has sixteen digits",
            id = "NPWP terdiri atas enam belas angka",
            source = "PMK 112/2022, art. 2")
    record NpwpForm() implements IdentityRejection {}

    @Refusal(
            status = 422,
            code = "nib-form",
            en = "An NIB has thirteen digits",
            id = "NIB terdiri atas tiga belas angka",
            source = "PP 24/2018")
    record NibForm() implements IdentityRejection {}

    @Refusal(
            status = 422,
            code = "nik-koperasi-form",
            en = "An NIK koperasi consists of digits, twenty at most",
            id = "NIK koperasi terdiri atas angka, paling banyak dua puluh")
    record NikKoperasiForm() implements IdentityRejection {}

    @Refusal(
            status = 409,
            code = "identity-number-recorded-already",
            en = "The cooperative has a number of this kind already",
            id = "Koperasi ini sudah memiliki nomor jenis tersebut")
    record RecordedAlready() implements IdentityRejection {}

    @Refusal(
            status = 409,
            code = "identity-number-of-another",
            en = "Another cooperative has this number",
            id = "Nomor ini sudah dimiliki koperasi lain")
    record NumberOfAnother() implements IdentityRejection {}
}
