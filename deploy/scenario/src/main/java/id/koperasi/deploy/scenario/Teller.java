package id.koperasi.deploy.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import id.koperasi.deploy.scenario.client.Answer;
import id.koperasi.deploy.scenario.client.Api;
import id.koperasi.deploy.scenario.client.Crowd;
import java.util.List;

/**
 * What every chapter works with.
 *
 * @param edition how much is told
 * @param story the figures of the press
 * @param api the stack
 * @param crowd several clients at once
 * @param regions villages by region
 * @param formations forms whole regions
 * @param figures the table
 * @param narrator says how far the story is
 */
record Teller(
        Edition edition,
        Story story,
        Api api,
        Crowd crowd,
        Regions regions,
        Formations formations,
        Figures figures,
        Narrator narrator) {

    /** The figure of the press; in the small edition, of which no press wrote, what its smaller regions make of it. */
    long expected(String figure, long small) {
        return edition.isWhole() ? story.figure(figure) : small;
    }

    /** A figure of a region's progress on a day. */
    void checkProgress(String name, Object expected, String region, String day, String field) {
        String path = "/registry/v1/progress/" + region + "?asOf=" + day;
        figures.check(
                name,
                expected,
                "GET " + path + " " + field,
                () -> api.get(path).orFail().path(field).asText());
    }

    /** The villages of a region that are not in any of these others. */
    List<Village> villagesOf(String region, String... without) {
        return regions.villagesOf(region).stream()
                .filter(village -> List.of(without).stream().noneMatch(village::isWithin))
                .toList();
    }

    /** The members of a cooperative, once its book is open. */
    List<JsonNode> members(String user, String cooperative, int count) {
        String path = "/ledger/v1/cooperatives/" + cooperative + "/members";
        figures.await("the book is open with " + count + " members", () -> {
            Answer members = api.get(user, path);
            return members.succeeded() && members.body().path("items").size() == count;
        });
        return api.all(user, path);
    }
}
