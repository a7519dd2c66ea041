package id.koperasi.deploy.scenario;

/** The end of the year: who is active and who exists only on paper. */
final class Closing {

    private static final String DAY = "2025-12-31";

    private final Teller teller;

    Closing(Teller teller) {
        this.teller = teller;
    }

    void tell() {
        teller.narrator().chapter("Everywhere, 31 December 2025");
        long campaign = teller.expected(
                "kalteng-coops",
                teller.regions().villagesOf(teller.edition().campaign()).size());
        long tangerang = teller.expected(
                "tangerang-coops",
                teller.regions().villagesOf(teller.edition().tangerang()).size());
        long serang = teller.story().figure("serang-city-coops");
        String kalteng = teller.edition().campaign();
        check("Kalteng: active", 0, kalteng, "active");
        check("Kalteng: only on paper", campaign, kalteng, "paperOnly");
        check("Kab. Tangerang: active", tangerang, teller.edition().tangerang(), "active");
        teller.checkProgress("Kota Serang: active at the end of July", 1, Edition.SERANG, "2025-07-31", "active");
        check("Kota Serang: dormant", 1, Edition.SERANG, "dormant");
        check("Kota Serang: only on paper", serang - 1, Edition.SERANG, "paperOnly");
        check(
                "Kab. Tangerang: with a verified account",
                tangerang,
                teller.edition().tangerang(),
                "withVerifiedAccount");
        check("Kab. Tangerang: with a loan paid out", 1, teller.edition().tangerang(), "disbursed");
    }

    private void check(String name, long expected, String region, String field) {
        teller.checkProgress(name + " on 31 December", expected, region, DAY, field);
    }
}
