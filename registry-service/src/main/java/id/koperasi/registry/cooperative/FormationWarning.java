package id.koperasi.registry.cooperative;

/** What breaks no rule on the way to a cooperative, but should be looked at. */
enum FormationWarning {
    /** Keterwakilan perempuan is to be heeded; no share is prescribed (Juklak Menkop 1/2025, Bab III). */
    NO_WOMAN_ON_BOARD,
    /** The register of notaries holds nobody for the regency, so whether this one serves the district is not known. */
    NOTARY_NOT_ON_REGISTER,
    /** Somebody elected here holds an office in another living cooperative too; {@code office-conflicts} says where. */
    OFFICER_SERVES_ELSEWHERE
}
