/*
 * How a claim is made of parts, as issuer profiles write it:
 *
 *   pulumi:deploy:org:{organization}:project:{project}:stack:{stack}
 *
 * Text stands for itself, {name} for a part. A brace or a backslash of the claim itself is written
 * behind a backslash.
 */
grammar SubjectTemplate;

template
  : (part | literal)* EOF
  ;

part
  : PART
  ;

literal
  : (TEXT | ESCAPED)+
  ;

PART
  : '{' [a-z] [a-z0-9_-]* '}'
  ;

ESCAPED
  : '\\' [\\{}]
  ;

TEXT
  : ~[\\{}]+
  ;
