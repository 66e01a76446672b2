// The expressions of rule pages: properties of facts, compared. Statically typed, three-valued,
// without loops; what names mean is decided by the vocabulary, not here.
grammar RuleExpression;

page
    : disjunction EOF
    ;

disjunction
    : conjunction ('or' conjunction)*
    ;

conjunction
    : negation ('and' negation)*
    ;

negation
    : 'not' negation                                                    # not
    | quantifier=('any' | 'all') NAME 'in' sum ':' disjunction          # quantified
    | sum                                                               # plain
    | sum operator=('==' | '!=' | '<' | '<=' | '>' | '>=') sum          # comparison
    | sum negated='not'? 'in' sum                                       # membership
    ;

sum
    : product (operators+=('+' | '-') product)*
    ;

product
    : access (operators+=('*' | '/') access)*
    ;

access
    : access '.' NAME ('(' arguments ')')?                              # property
    | NAME '(' arguments ')'                                            # function
    | NAME                                                              # variable
    | TEXT                                                              # text
    | NUMBER                                                            # number
    | DURATION                                                          # duration
    | '[' arguments ']'                                                 # list
    | '(' disjunction ')'                                               # parentheses
    ;

arguments
    : (argument (',' argument)*)?
    ;

argument
    : disjunction ('for' NAME 'in' sum ('if' disjunction)?)?
    ;

TEXT
    : '"' ('\\' . | ~["\\])* '"'
    | '\'' ('\\' . | ~['\\])* '\''
    ;

DURATION
    : ([0-9]+ [hms])+
    ;

NUMBER
    : [0-9]+
    ;

NAME
    : [a-zA-Z] [a-zA-Z0-9]*
    ;

SPACE
    : [ \t\r\n]+ -> skip
    ;

// A character that belongs to nothing, so that the parser reports it with its place.
STRAY
    : .
    ;
