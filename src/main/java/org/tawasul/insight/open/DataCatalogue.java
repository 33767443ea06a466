package org.tawasul.insight.open;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tawasul.insight.open.Releases.Release;
import org.tawasul.language.Language;
import org.tawasul.language.Texts;
import org.tawasul.settings.Settings;

/** Describes the data for portals that collect such descriptions: DCAT, in the shape of JSON-LD, with what DCAT-AP asks for. */
@Component
class DataCatalogue {
    private static final String THEME = "http://publications.europa.eu/resource/authority/data-theme/GOVE";
    private static final String MONTHLY = "http://publications.europa.eu/resource/authority/frequency/MONTHLY";
    private static final String MEDIA = "https://www.iana.org/assignments/media-types/";

    private final Settings site;
    private final OpenSettings settings;
    private final Texts texts;

    DataCatalogue(Settings site, OpenSettings settings, Texts texts) {
        this.site = site;
        this.settings = settings;
        this.texts = texts;
    }

    Map<String, Object> of(
            List<OpenData> all,
            Function<OpenData, String> csv,
            Function<OpenData, String> json,
            List<Release> releases) {
        var catalogue = new LinkedHashMap<String, Object>();
        catalogue.put("@context", context());
        catalogue.put("@id", address("/figures/catalog"));
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dct:title", both("open.data"));
        catalogue.put("dct:description", both("open.data.lead"));
        catalogue.put("dct:publisher", publisher());
        catalogue.put("dct:license", id(settings.licence().toString()));
        catalogue.put("foaf:homepage", id(address("/figures/data")));
        catalogue.put(
                "dcat:dataset",
                all.stream()
                        .map(data -> dataset(data, csv.apply(data), json.apply(data), releases))
                        .toList());
        return catalogue;
    }

    private Map<String, Object> dataset(OpenData data, String csv, String json, List<Release> releases) {
        var dataset = new LinkedHashMap<String, Object>();
        dataset.put("@id", address("/figures/data#" + data.code()));
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:identifier", data.code());
        dataset.put("dct:title", both(data.key()));
        dataset.put("dct:description", both(data.key() + ".about"));
        dataset.put("dct:publisher", publisher());
        dataset.put("dcat:contactPoint", Map.of("@type", "vcard:Organization", "vcard:hasURL", id(address("/"))));
        dataset.put("dcat:theme", id(THEME));
        dataset.put("dct:accrualPeriodicity", id(MONTHLY));
        dataset.put("dct:language", List.of("ar", "en"));
        dataset.put("dcat:landingPage", id(address("/figures/data")));
        if (!releases.isEmpty()) {
            dataset.put(
                    "dct:temporal",
                    Map.of(
                            "@type",
                            "dct:PeriodOfTime",
                            "dcat:startDate",
                            date(releases.getFirst().month().atDay(1).toString()),
                            "dcat:endDate",
                            date(releases.getLast().month().atEndOfMonth().toString())));
            releases.stream()
                    .map(Release::madeAt)
                    .max(java.time.Instant::compareTo)
                    .ifPresent(at ->
                            dataset.put("dct:modified", Map.of("@type", "xsd:dateTime", "@value", at.toString())));
        }
        dataset.put(
                "dcat:distribution",
                List.of(
                        distribution(data, "csv", "text/csv", csv),
                        distribution(data, "json", "application/json", json)));
        return dataset;
    }

    private Map<String, Object> distribution(OpenData data, String format, String media, String content) {
        var file = new LinkedHashMap<String, Object>();
        file.put("@id", address(data.address(format)));
        file.put("@type", "dcat:Distribution");
        file.put("dct:title", data.code() + "." + format);
        file.put("dcat:accessURL", id(address("/figures/data")));
        file.put("dcat:downloadURL", id(address(data.address(format))));
        file.put("dcat:mediaType", id(MEDIA + media));
        file.put("dct:license", id(settings.licence().toString()));
        if (format.equals("csv")) file.put("dct:conformsTo", id(address(data.address("csv") + "-metadata.json")));
        file.put("dcat:byteSize", content.getBytes(UTF_8).length);
        file.put(
                "spdx:checksum",
                Map.of(
                        "@type",
                        "spdx:Checksum",
                        "spdx:algorithm",
                        id("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
                        "spdx:checksumValue",
                        sha256(content)));
        return file;
    }

    Map<String, Object> columns(OpenData data) {
        var columns = new ArrayList<Map<String, Object>>();
        for (var column : data.columns()) {
            var described = new LinkedHashMap<String, Object>();
            described.put("name", column.name());
            described.put("datatype", column.type());
            described.put("titles", column.name());
            described.put("dc:description", both(column.key()));
            columns.add(described);
        }
        var file = new LinkedHashMap<String, Object>();
        file.put("@context", "http://www.w3.org/ns/csvw");
        file.put("url", address(data.address("csv")));
        file.put("dc:title", both(data.key()));
        file.put("dc:description", both(data.key() + ".about"));
        file.put("dc:license", id(settings.licence().toString()));
        file.put("dialect", Map.of("encoding", "utf-8", "header", true));
        file.put("tableSchema", Map.of("columns", columns));
        return file;
    }

    private static Map<String, Object> context() {
        return Map.of(
                "dcat", "http://www.w3.org/ns/dcat#",
                "dct", "http://purl.org/dc/terms/",
                "foaf", "http://xmlns.com/foaf/0.1/",
                "vcard", "http://www.w3.org/2006/vcard/ns#",
                "spdx", "http://spdx.org/rdf/terms#",
                "xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    private Map<String, Object> publisher() {
        return Map.of("@id", address("/"), "@type", "foaf:Agent", "foaf:name", both("open.publisher"));
    }

    private List<Map<String, String>> both(String key) {
        return List.of(
                Map.of("@language", "ar", "@value", texts.get(Language.AR, key)),
                Map.of("@language", "en", "@value", texts.get(Language.EN, key)));
    }

    private static Map<String, String> id(String address) {
        return Map.of("@id", address);
    }

    private static Map<String, String> date(String day) {
        return Map.of("@type", "xsd:date", "@value", day);
    }

    private String address(String path) {
        return site.publicUrl() + path;
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
