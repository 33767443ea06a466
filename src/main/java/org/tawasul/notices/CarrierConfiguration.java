package org.tawasul.notices;

import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Who delivers: the operator and the mail server that are configured; in a demo without them, nobody outside. A site that
 * has neither keeps its notices queued until it has.
 */
@Configuration(proxyBeanMethods = false)
class CarrierConfiguration {
    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("tawasul.sms.host")
    SmppCarrier smppCarrier(SmsSettings sms, Outbox outbox, InstantSource clock) {
        return new SmppCarrier(sms, outbox, clock);
    }

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    MailCarrier mailCarrier(ObjectProvider<JavaMailSender> mail, MailSettings settings) {
        return new MailCarrier(mail.getObject(), settings.from());
    }

    @Bean
    @ConditionalOnProperty(name = "tawasul.demo", havingValue = "true")
    @ConditionalOnProperty(name = "tawasul.sms.host", matchIfMissing = true, havingValue = "none")
    DemoCarrier demoPhone() {
        return new DemoCarrier(Notice.Medium.SMS);
    }

    @Bean
    @ConditionalOnProperty(name = "tawasul.demo", havingValue = "true")
    @ConditionalOnProperty(name = "spring.mail.host", matchIfMissing = true, havingValue = "none")
    DemoCarrier demoMail() {
        return new DemoCarrier(Notice.Medium.EMAIL);
    }
}
