package id.koperasi.deploy.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The regions, read from the registry as anybody may. */
final class Regions {

    private final Api api;

    Regions(Api api) {
        this.api = api;
    }

    /** All villages of a region, in the order of their codes. */
    List<Village> villagesOf(String region) {
        var villages = new ArrayList<Village>();
        collect(region, villages);
        return villages;
    }

    private void collect(String code, List<Village> villages) {
        List<JsonNode> children = children(code);
        for (int place = 0; place < children.size(); place++) {
            JsonNode child = children.get(place);
            if (child.get("level").asText().equals("VILLAGE")) {
                villages.add(new Village(
                        child.get("code").asText(), child.get("name").asText(), place));
            } else {
                collect(child.get("code").asText(), villages);
            }
        }
    }

    private List<JsonNode> children(String code) {
        return api.all("ministry", "/registry/v1/regions/" + code + "/children");
    }
}
