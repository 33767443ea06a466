package org.tawasul.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.tawasul.commands.CannotStart;

/**
 * How much may be sent, so that pages can say it beforehand ({@code tawasul.files.*}).
 *
 * @param maxFileSize of one file as sent
 * @param maxFiles waiting under one owner key, which is to say in one case or message
 * @param maxTotalSize of those together, as sent
 */
@ConfigurationProperties("tawasul.files")
public record UploadLimits(
        @DefaultValue("25MB") DataSize maxFileSize,
        @DefaultValue("10") int maxFiles,
        @DefaultValue("60MB") DataSize maxTotalSize) {
    /** For the attribute {@code accept}: without HEIC, so that an iPhone sends a JPEG instead. */
    public static final String PICTURES = "image/jpeg,image/png,image/webp";

    public static final String ALL = PICTURES
            + ",image/gif,application/pdf,.docx,.xlsx,.txt,video/mp4,video/quicktime,video/3gpp,.mp3,.m4a,.ogg,.amr";

    static final int MOST_MEGAPIXELS = 60;

    public UploadLimits {
        if (maxFileSize.toMegabytes() < 1) throw wrong("max-file-size", maxFileSize, "at least 1MB");
        if (maxFiles < 1) throw wrong("max-files", maxFiles, "at least 1");
        if (maxTotalSize.compareTo(maxFileSize) < 0)
            throw wrong("max-total-size", maxTotalSize, "no less than max-file-size");
    }

    private static CannotStart wrong(String key, Object value, String allowed) {
        return new CannotStart("The setting tawasul.files." + key + " is \"" + value + "\"; it must be " + allowed);
    }

    /**
     * For the texts {@code files.limits} and {@code files.refused.*}: 0 megabytes a file, 1 files, 2 megabytes
     * together, 3 megapixels of a picture, 4 the file's name.
     */
    public Object[] arguments(String name) {
        return new Object[] {maxFileSize.toMegabytes(), maxFiles, maxTotalSize.toMegabytes(), MOST_MEGAPIXELS, name};
    }
}
