package id.koperasi.registry.notary;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.util.List;

/** Why the register of notaries is not changed. */
sealed interface NotaryRegisterRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "unknown-districts",
            en = "No district (kecamatan) has this code",
            id = "Tidak ada kecamatan dengan kode ini",
            source = "Kepmendagri 300.2.2-2138/2025")
    record UnknownDistricts(List<String> districts) implements NotaryRegisterRejection {}

    @Refusal(
            status = 403,
            code = "district-outside-region",
            en = "The district is outside your region",
            id = "Kecamatan berada di luar wilayah Anda")
    record DistrictOutsideRegion(String district) implements NotaryRegisterRejection {}

    @Refusal(
            status = 409,
            code = "district-not-served",
            en = "The notary does not serve this district then",
            id = "Notaris tidak melayani kecamatan ini pada tanggal tersebut")
    record DistrictNotServed(String district) implements NotaryRegisterRejection {}

    @Refusal(
            status = 409,
            code = "notary-registered-already",
            en = "A notary of this number is on the register already",
            id = "Notaris dengan nomor ini sudah tercatat")
    record NotaryRegistered() implements NotaryRegisterRejection {}

    @Refusal(
            status = 409,
            code = "account-of-another-notary",
            en = "The account is that of another notary",
            id = "Akun ini milik notaris lain")
    record AccountOfAnotherNotary() implements NotaryRegisterRejection {}
}
