package id.koperasi.deploy.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;

/** Kalimantan Tengah: a campaign from 22 May to 2 June 2025, until every village has its cooperative. */
final class Campaign {

    private static final String OFFICE = "province-office-62";
    private static final LocalDate LAUNCH = LocalDate.of(2025, 5, 22);
    private static final LocalDate COMPLETE = LocalDate.of(2025, 6, 2);
    private static final LocalDate HALFWAY = LocalDate.of(2025, 5, 27);

    private final Teller teller;

    Campaign(Teller teller) {
        this.teller = teller;
    }

    private record NewCampaign(String regionCode, String name, LocalDate launchedOn, LocalDate deadline) {}

    void tell() {
        String region = teller.edition().campaign();
        teller.narrator().chapter("Kalimantan Tengah, 22 May to 2 June 2025");
        String campaign = launch(region);
        List<Village> villages = teller.villagesOf(region);
        teller.formations().form(OFFICE, villages, village -> days(villages.indexOf(village), villages.size()));
        check(region, campaign, villages.size());
    }

    private String launch(String region) {
        var campaign = new NewCampaign(region, "Percepatan " + region, LAUNCH, LocalDate.of(2025, 6, 30));
        JsonNode made =
                teller.api().post(OFFICE, "/registry/v1/campaigns", campaign).orFail();
        return made.get("id").asText();
    }

    /** Twelve days, each with its share of the villages. */
    private static Formations.Days days(int place, int villages) {
        long length = COMPLETE.toEpochDay() - LAUNCH.toEpochDay() + 1;
        LocalDate day = LAUNCH.plusDays(place * length / villages);
        return new Formations.Days(LAUNCH, day, day, day);
    }

    private void check(String region, String campaign, int villages) {
        long all = teller.expected("kalteng-coops", villages);
        long length = COMPLETE.toEpochDay() - LAUNCH.toEpochDay() + 1;
        long daysGone = HALFWAY.toEpochDay() - LAUNCH.toEpochDay() + 1;
        long halfway = (daysGone * villages + length - 1) / length;
        teller.checkProgress("Kalteng: formed on the eve of the launch", 0, region, "2025-05-21", "formed");
        teller.checkProgress("Kalteng: formed by 27 May", halfway, region, HALFWAY.toString(), "formed");
        teller.checkProgress("Kalteng: formed by 2 June", all, region, COMPLETE.toString(), "formed");
        checkCampaign("Kalteng: campaign, per cent on 2 June", "100.0", campaign, "percent");
        checkCampaign("Kalteng: campaign, complete on", COMPLETE, campaign, "completedOn");
    }

    private void checkCampaign(String name, Object expected, String campaign, String field) {
        String path = "/registry/v1/campaigns/" + campaign + "?asOf=" + COMPLETE;
        teller.figures().check(name, expected, "GET /registry/v1/campaigns/{id}?asOf=" + COMPLETE + " " + field, () -> {
            JsonNode found = teller.api().get(OFFICE, path).orFail().path(field);
            return found.isNumber() ? String.valueOf(found.asDouble()) : found.asText();
        });
    }
}
