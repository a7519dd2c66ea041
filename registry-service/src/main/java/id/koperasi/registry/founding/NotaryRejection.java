package id.koperasi.registry.founding;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a deed of this notary is not taken. */
public sealed interface NotaryRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "notary-does-not-serve-district",
            en = "The notary (NPAK) does not serve the district of this village",
            id = "Notaris (NPAK) tidak melayani kecamatan desa atau kelurahan ini",
            enDetail = "District {district}; the register of notaries says who does.",
            idDetail = "Kecamatan {district}; lihat daftar notaris.",
            source = "Juklak Menkop 1/2025, Bab IV")
    record NotaryServesElsewhere(String district) implements NotaryRejection {}
}
