package id.koperasi.deploy.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import id.koperasi.deploy.scenario.client.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The regions, read from the registry as anybody may, once each. */
public final class Regions {

    private final Api api;
    private final Map<String, List<Village>> villages = new ConcurrentHashMap<>();

    /** @param api of the stack */
    public Regions(Api api) {
        this.api = api;
    }

    /** All villages of a region, in the order of their codes. */
    public List<Village> villagesOf(String region) {
        return villages.computeIfAbsent(region, code -> {
            var found = new ArrayList<Village>();
            collect(code, found);
            return List.copyOf(found);
        });
    }

    private void collect(String code, List<Village> found) {
        List<JsonNode> children = children(code);
        for (int place = 0; place < children.size(); place++) {
            JsonNode child = children.get(place);
            if (child.get("level").asText().equals("VILLAGE")) {
                found.add(new Village(
                        child.get("code").asText(), child.get("name").asText(), place));
            } else {
                collect(child.get("code").asText(), found);
            }
        }
    }

    private List<JsonNode> children(String code) {
        return api.all("ministry", "/registry/v1/regions/" + code + "/children");
    }
}
