package id.koperasi.ledger.cashsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Which columns of the sheets of a workbook its program does not show; the reader of the cells does not tell. */
final class HiddenColumns {

    private static final String SHEETS = "xl/worksheets/";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final int MOST_COLUMNS = 16_384;

    private final Map<String, String> relationOfSheet = new HashMap<>();
    private final Map<String, String> partOfRelation = new HashMap<>();
    private final Map<String, Set<Integer>> hiddenOfPart = new HashMap<>();

    private HiddenColumns() {}

    /** By the name of the sheet, columns from 0; of a workbook whose size was looked at before. */
    static Map<String, Set<Integer>> of(byte[] packed) throws IOException {
        var reading = new HiddenColumns();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(packed))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    reading.take(entry.getName(), part);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("a part of the workbook is no XML", e);
        }
        var hidden = new HashMap<String, Set<Integer>>();
        reading.relationOfSheet.forEach((sheet, relation) -> {
            String part = reading.partOfRelation.getOrDefault(relation, "");
            hidden.put(sheet, reading.hiddenOfPart.getOrDefault(part, Set.of()));
        });
        return hidden;
    }

    private void take(String name, InputStream part) throws XMLStreamException {
        if (name.equals(WORKBOOK)) {
            XMLStreamReader xml = xml(part);
            while (next(xml, "sheet")) {
                relationOfSheet.put(attribute(xml, "name"), attribute(xml, "id"));
            }
        } else if (name.equals(RELATIONS)) {
            XMLStreamReader xml = xml(part);
            while (next(xml, "Relationship")) {
                String target = attribute(xml, "Target");
                partOfRelation.put(attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        } else if (name.startsWith(SHEETS) && name.endsWith(".xml")) {
            hiddenOfPart.put(name, hidden(xml(part)));
        }
    }

    /** Columns are told before the rows; what follows is not read. */
    private static Set<Integer> hidden(XMLStreamReader xml) throws XMLStreamException {
        var hidden = new HashSet<Integer>();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("sheetData")) {
                return hidden;
            }
            if (xml.getLocalName().equals("col") && attribute(xml, "hidden").matches("1|true")) {
                int last = Math.min(number(xml, "max"), MOST_COLUMNS);
                for (int column = Math.max(number(xml, "min"), 1); column <= last; column++) {
                    hidden.add(column - 1);
                }
            }
        }
        return hidden;
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String written = attribute(xml, attribute);
        return written.matches("[0-9]{1,6}") ? Integer.parseInt(written) : 0;
    }

    private static boolean next(XMLStreamReader xml, String element) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(element)) {
                return true;
            }
        }
        return false;
    }

    /** Of this local name, whatever its namespace; empty when it has none. */
    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static XMLStreamReader xml(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(part);
    }
}
