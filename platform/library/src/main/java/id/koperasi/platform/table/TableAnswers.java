package id.koperasi.platform.table;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Writes tables as files. {@code Accept: text/csv; bom=present} asks for the mark by which a spreadsheet knows UTF-8.
 */
@Provider
@Produces({Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
class TableAnswers implements MessageBodyWriter<Table<?>> {

    private static final MediaType XLSX = MediaType.valueOf(Xlsx.MEDIA_TYPE);
    private static final MediaType CSV = MediaType.valueOf(Csv.MEDIA_TYPE);

    private final HttpHeaders asked;

    TableAnswers(@Context HttpHeaders asked) {
        this.asked = asked;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType format) {
        return Table.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Table<?> table,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType format,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        boolean workbook = XLSX.isCompatible(format);
        headers.putSingle(
                HttpHeaders.CONTENT_TYPE, workbook ? Xlsx.MEDIA_TYPE : "text/csv; charset=utf-8; header=present");
        headers.putSingle(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s.%s\"".formatted(table.fileName(), workbook ? "xlsx" : "csv"));
        if (workbook) {
            Xlsx.write(table, out);
        } else if (markWanted()) {
            Csv.writeMarked(table, out);
        } else {
            Csv.write(table, out);
        }
    }

    private boolean markWanted() {
        return asked.getAcceptableMediaTypes().stream()
                .filter(CSV::isCompatible)
                .anyMatch(type -> "present".equals(type.getParameters().get("bom")));
    }
}
