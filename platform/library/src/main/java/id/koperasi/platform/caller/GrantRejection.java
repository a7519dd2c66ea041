package id.koperasi.platform.caller;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.util.List;
import java.util.UUID;

/** Why somebody does not reach here and now what he may reach otherwise: by a letter, or at another program. */
public sealed interface GrantRejection extends Rejection {

    /**
     * One he may name.
     *
     * @param grantId its id
     * @param letterNumber of its letter
     */
    record Named(UUID grantId, String letterNumber) {}

    @Refusal(
            status = 403,
            code = "no-access-grant",
            en = "No access grant of yours that is in force today opens this",
            id = "Tidak ada izin akses Anda yang berlaku hari ini untuk hal ini",
            enDetail =
                    "Your grants, with what they cover and their days, are under /v1/own-access-grants of the registry.",
            idDetail =
                    "Izin akses Anda beserta cakupan dan masa berlakunya ada di /v1/own-access-grants pada registry.",
            source = "Surat tugas: nomor, tujuan, cakupan, dan masa berlaku")
    record NoAccessGrant() implements GrantRejection {}

    @Refusal(
            status = 403,
            code = "outside-client-region",
            en = "The program you use is for one region, and what you asked for lies outside of it",
            id = "Aplikasi yang Anda pakai hanya untuk satu wilayah, dan yang diminta berada di luarnya",
            enDetail = "Use a program for the whole nation, or the one of that region.",
            idDetail = "Pakai aplikasi nasional, atau aplikasi wilayah tersebut.")
    record OutsideClientRegion(String clientRegion) implements GrantRejection {}

    @Refusal(
            status = 400,
            code = "access-grant-not-named",
            en = "Several access grants of yours are in force: say by which one you read",
            id = "Beberapa izin akses Anda berlaku: sebutkan yang dipakai",
            enDetail = "Send the number of its letter, or its id where several bear the same number, in Access-Grant.",
            idDetail = "Kirim nomor suratnya, atau id-nya bila nomornya sama, di Access-Grant.")
    record AccessGrantNotNamed(List<Named> accessGrants) implements GrantRejection {

        public AccessGrantNotNamed {
            accessGrants = List.copyOf(accessGrants);
        }
    }
}
