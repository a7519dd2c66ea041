package id.koperasi.platform.table;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the OpenAPI document that a spreadsheet is a file, and not the JSON that the operation answers otherwise. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class TableMediaTypes implements OASFilter {

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        if (response.getContent() != null) {
            Map<String, MediaType> contents =
                    new LinkedHashMap<>(response.getContent().getMediaTypes());
            contents.computeIfPresent(
                    Csv.MEDIA_TYPE, (type, content) -> file("One line of headings, then a line for each row."));
            contents.computeIfPresent(Xlsx.MEDIA_TYPE, (type, content) -> file("A workbook with one sheet."));
            response.getContent().setMediaTypes(contents);
        }
        return response;
    }

    private static MediaType file(String description) {
        Schema schema = OASFactory.createSchema().addType(SchemaType.STRING).description(description);
        return OASFactory.createMediaType().schema(schema);
    }
}
