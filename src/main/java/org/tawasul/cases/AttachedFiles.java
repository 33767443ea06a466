package org.tawasul.cases;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.files.FileReferences;

/** Says that the files of cases are still needed. */
@Repository
class AttachedFiles implements FileReferences {
    private final JdbcClient jdbc;

    AttachedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Long> among(Collection<Long> fileIds) {
        return jdbc.sql("select distinct file_id from cases.attachment where file_id = any (:files)")
                .param("files", fileIds.toArray(Long[]::new))
                .query(Long.class)
                .set();
    }
}
