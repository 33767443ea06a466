package org.tawasul.cases;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param exemptAgencies codes of agencies that work off an old backlog: a case taken out of turn is journalled, no reason asked */
@ConfigurationProperties("tawasul.fairness")
public record FairnessSettings(@DefaultValue List<String> exemptAgencies) {}
