package id.koperasi.platform.audit;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why the trail is not searched. */
public sealed interface AuditRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "audit-search-too-wide",
            en = "This search looks at too much",
            id = "Pencarian ini terlalu luas",
            enDetail =
                    "It was given up after a while. Name a tenant, an object, an account or a person, or fewer days.",
            idDetail = "Pencarian dihentikan. Sebutkan koperasi, objek, akun atau orangnya, atau persempit waktunya.")
    record SearchTooWide() implements AuditRejection {}

    @Refusal(
            status = 422,
            code = "nobody-suspected",
            en = "Nobody is suspected",
            id = "Belum ada yang dicurigai",
            enDetail = "Name an account, a program or an address.",
            idDetail = "Sebutkan akun, program, atau alamatnya.")
    record NobodySuspected() implements AuditRejection {}
}
