package id.koperasi.registry.naming;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a village cooperative may not be called so. */
public sealed interface NameRule extends Rejection {

    @Refusal(
            status = 422,
            code = "name-begins-otherwise",
            en = "The name does not begin as the names of these cooperatives do",
            id = "Nama tidak diawali sesuai ketentuan",
            enDetail = "It begins with {beginning}.",
            idDetail = "Nama diawali dengan {beginning}.",
            source = "Juklak Menkop 1/2025, Bab II; Permenkum 13/2025, art. 7")
    record BeginsOtherwise(String beginning) implements NameRule {}

    @Refusal(
            status = 422,
            code = "name-without-village",
            en = "The name does not name the village",
            id = "Nama tidak memuat nama desa atau kelurahan",
            enDetail = "The village is called {village}.",
            idDetail = "Nama desa atau kelurahannya {village}.",
            source = "Juklak Menkop 1/2025, Bab II; Permenkum 13/2025, art. 7")
    record VillageMissing(String village) implements NameRule {}

    @Refusal(
            status = 422,
            code = "name-adds-more-than-a-region",
            en = "After the village the name adds more than its kecamatan and its kabupaten or kota",
            id = "Setelah nama desa atau kelurahan hanya boleh ditambahkan kecamatan dan kabupaten atau kota",
            enDetail = "It adds \"{addition}\".",
            idDetail = "Tambahannya \"{addition}\".",
            source = "Juklak Menkop 1/2025, Bab II")
    record AddsMore(String addition) implements NameRule {}

    @Refusal(
            status = 422,
            code = "name-needs-its-region",
            en = "Other villages of this kind have the same name, so the name must say which one is meant",
            id = "Ada desa atau kelurahan lain yang bernama sama sehingga nama harus menyebut wilayahnya",
            enDetail = "{villages} villages would be called so; {proposed} is free.",
            idDetail = "{villages} desa atau kelurahan akan bernama demikian; {proposed} masih tersedia.",
            source = "Juklak Menkop 1/2025, Bab II; Permenkum 13/2025, art. 7(1)a")
    record NeedsItsRegion(long villages, String proposed) implements NameRule {}

    @Refusal(
            status = 409,
            code = "name-taken",
            en = "Another cooperative is called so",
            id = "Nama ini sudah dipakai koperasi lain",
            source = "Permenkum 13/2025, art. 7(4)")
    record NameTaken() implements NameRule {}
}
